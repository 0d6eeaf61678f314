using System.Globalization;
using Digest;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var told = new Diagnostics();
var result = Pipeline.Run(new BuildOptions { Input = "input", Output = "output" }, told);
Console.WriteLine(result);
return 0;
