using System.Reflection;
using System.Text.RegularExpressions;
using Digest.Acquiring;

namespace Digest.Tests.Architecture;

/// <summary>Holds the walls of the house: who may know whom.</summary>
public sealed partial class WallTests
{
    private static readonly Assembly Core = typeof(Block).Assembly;
    private static readonly Assembly Pipe = typeof(AcquiringStage).Assembly;

    [Fact]
    public void Core_knows_nobody_but_the_runtime()
    {
        Assert.All(Core.GetReferencedAssemblies(), a => Assert.StartsWith("System.", a.Name, StringComparison.Ordinal));

        // The generators are asked while it compiles, and nothing of them is in it.
        var references = Source
            .Text("src/Digest.Core/Digest.Core.csproj")
            .Split('\n')
            .Where(l => l.Contains("Reference Include", StringComparison.Ordinal));
        Assert.All(references, l => Assert.Contains("OutputItemType=\"Analyzer\"", l, StringComparison.Ordinal));
    }

    [Fact]
    public void Only_the_command_is_named_for_the_product_and_no_library_is()
    {
        Assert.Equal("Digest.Core", Core.GetName().Name);
        Assert.Equal("Digest.Pipeline", Pipe.GetName().Name);
        Assert.Equal("digest", typeof(Commands).Assembly.GetName().Name);
    }

    [Fact]
    public void The_stage_folders_sort_into_the_order_they_run()
    {
        var folders = Source.Files("src/Digest.Pipeline", "Stage.cs").Select(f => f.Split('/')[2]).Distinct(StringComparer.Ordinal);
        Assert.Equal(Source.Stages, folders);

        // The recipe, and its files in the order of its layers.
        var recipe = ((string[])["", "Articles", "Stories", "Run"]).Select(part => Source.Text($"src/Digest.Pipeline/Pipeline{part}.cs"));
        Assert.Equal(
            Source.Stages,
            recipe.SelectMany(text => Report().Matches(text)).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_stage_never_names_another_stage()
    {
        Assert.All(
            Source.Files("src", ".cs").Where(f => !f.StartsWith("src/Digest.Pipeline/Pipeline", StringComparison.Ordinal)),
            file =>
            {
                var own = file.Split('/')[2];
                var others = Stage().Matches(Source.Code(file)).Select(m => m.Value).Where(v => !v.Contains(own, StringComparison.Ordinal));
                Assert.Empty(others);
            }
        );
    }

    [Fact]
    public void Each_stage_has_one_public_door()
    {
        Assert.All(
            Source.Stages,
            stage =>
            {
                var seen = Pipe.GetExportedTypes()
                    .Where(t =>
                        t.Namespace == "Digest." + stage || t.Namespace?.StartsWith($"Digest.{stage}.", StringComparison.Ordinal) == true
                    );
                Assert.Equal([stage + "Stage"], seen.Select(t => t.Name));
            }
        );
    }

    [Fact]
    public void A_door_hands_back_what_it_tells_and_names_the_slices_it_needs()
    {
        var doors = Source.Stages.SelectMany(stage =>
            Pipe.GetType($"Digest.{stage}.{stage}Stage", throwOnError: true)!
                .GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(m => m.IsPublic || m.IsAssembly)
        );
        Assert.All(
            doors,
            door =>
            {
                var taken = door.GetParameters().SelectMany(p => Parts(p.ParameterType)).ToList();
                Assert.DoesNotContain(typeof(Diagnostics), taken);
                Assert.DoesNotContain(typeof(EditorFiles), taken);
            }
        );
        Assert.All(Source.Stages, stage => Assert.All(Source.Files("src/Digest.Pipeline/" + stage, ".cs"), OnlyTheReaderHoldsAll));
    }

    // Reading the editor's files makes them; beyond that no stage knows that they are held together.
    private static void OnlyTheReaderHoldsAll(string file) =>
        Assert.True(
            !Source.Code(file).Contains("EditorFiles ", StringComparison.Ordinal)
                || file.EndsWith("/Acquiring/Editor/EditorFilesReader.cs", StringComparison.Ordinal),
            file
        );

    private static IEnumerable<Type> Parts(Type type) => type.GetGenericArguments().SelectMany(Parts).Prepend(type);

    // Native code is asked for where pictures are drawn; a build without pictures never loads it.
    [Fact]
    public void Only_the_room_of_the_cards_draws() =>
        Assert.All(
            Source.Files("src", ".cs").Where(f => !f.StartsWith("src/Digest.Pipeline/Rendering/Cards/", StringComparison.Ordinal)),
            f => Assert.DoesNotMatch("SkiaSharp;|HarfBuzzSharp;|SkiaSharp\\.SK", Source.Code(f))
        );

    [Fact]
    public void Every_class_is_sealed_unless_something_inherits_it()
    {
        var types = new[] { Core, Pipe, typeof(Commands).Assembly, typeof(Digest.Import.Importer).Assembly }
            .SelectMany(a => a.GetTypes())
            .Where(t => t.IsClass && t.FullName?.Contains('<', StringComparison.Ordinal) == false)
            .ToList();
        var inherited = types
            .Select(t => t.BaseType)
            .OfType<Type>()
            .Select(t => t.IsGenericType ? t.GetGenericTypeDefinition() : t)
            .ToHashSet();
        Assert.Empty(
            types.Where(t => !t.IsSealed && !t.IsAbstract && !inherited.Contains(t) && t.Name != "Program").Select(t => t.FullName)
        );
    }

    [GeneratedRegex("""(?:Begin\(|^\s+)"(\w+)"[,)]""", RegexOptions.Multiline, 1000)]
    private static partial Regex Report();

    [GeneratedRegex(
        @"using\s+(?:static\s+)?Digest\.(?:Acquiring|Cleaning|Describing|Filing|Folding|Noting|Rendering|Writing)\b"
            + @"|(?<![\w.])(?:Digest\.)?(?:Acquiring|Cleaning|Describing|Filing|Folding|Noting|Rendering|Writing)"
            + @"(?:\.\w+|Stage\b)",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Stage();
}
