[assembly: AssemblyFixture(typeof(Digest.Browser.Tests.BuiltSite))]
// One browser: the tests take turns.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
