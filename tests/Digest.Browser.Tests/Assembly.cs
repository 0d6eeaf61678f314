[assembly: AssemblyFixture(typeof(Digest.Browser.Tests.BuiltSite))]
