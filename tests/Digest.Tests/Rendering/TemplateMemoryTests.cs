using System.Runtime.CompilerServices;
using Digest.Rendering.Engine;

namespace Digest.Tests.Rendering;

/// <summary>A process that makes a site again and again keeps no templates of the sites before: each has megabytes of them.</summary>
public sealed class TemplateMemoryTests
{
    [Fact]
    public void Templates_that_rendered_on_another_thread_go_when_nobody_needs_them()
    {
        var gone = new List<WeakReference>();
        using var rendered = new ManualResetEventSlim();
        using var end = new ManualResetEventSlim();
        var thread = new Thread(() =>
        {
            gone.Add(Render());
            rendered.Set();
            end.Wait(TestContext.Current.CancellationToken); // as a thread of the pool it lives on
        });
        thread.Start();
        rendered.Wait(TestContext.Current.CancellationToken);
        for (var tried = 0; tried < 10 && gone[0].IsAlive; tried++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        end.Set();
        thread.Join();
        Assert.False(gone[0].IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Render()
    {
        var theme = new Theme(
            ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>
                .Empty.WithComparers(StringComparer.Ordinal)
                .Add("templates/page.html", "words\n"u8.ToArray())
                .Add("i18n/en.yml", "hello: Hello\n"u8.ToArray())
        );
        var templates = new Templates(theme, Functions.Of(Strings.Read(theme, "en"), new Assets(theme)));
        templates.Page("page", [], layout: false);
        return new WeakReference(templates);
    }
}
