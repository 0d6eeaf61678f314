using System.Globalization;
using Digest.Fuzzing;
using Digest.Tests.Fuzzing;

// run COUNT [FROM] [EACH]: so many mutated inputs, in processes of their own, EACH (1,000) in one; exit code 1 where something is wrong.
// part FROM COUNT: what such a process does.
// show NUMBER FILE: writes a mutated input, to look at it.
// read FILE …: reads files as they are, as a mutated input is read.
// grains KIND FOLDER: writes the whole inputs of a kind (text, html, warc …), for a program that mutates them itself.
// afl KIND: a target for such a program; only where it was built with -p:Afl=true.
try
{
    return args switch
    {
        ["run", var count, .. var more] => Runs.All(
            Whole(count),
            more is [var from, ..] ? Whole(from) : 0,
            more is [_, var each, ..] ? Whole(each) : 1000
        ),
        ["part", var from, var count] => Runs.Part(Whole(from), Whole(count)),
        ["show", var number, var file] => Show(Whole(number), file),
        ["read", .. var files] => Runs.Read(files),
        ["grains", var kind, var folder] => Runs.Write(Kind(kind), folder),
#if AFL
        ["afl", var kind] => AflTarget.Run(Kind(kind)),
#endif
        _ => Usage(),
    };
}
catch (IOException e)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}

static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static GrainKind Kind(string text) => Enum.Parse<GrainKind>(text, ignoreCase: true);

static int Show(int number, string file)
{
    var mutant = Mutants.Of(number);
    File.WriteAllBytes(file, mutant.Bytes);
    Console.WriteLine(mutant);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("run COUNT [FROM] [EACH] | show NUMBER FILE | read FILE ... | grains KIND FOLDER | afl KIND");
    return 2;
}
