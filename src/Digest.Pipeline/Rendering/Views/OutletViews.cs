using Digest.Rendering.Engine;

namespace Digest.Rendering.Views;

/// <summary>An outlet in the list of all.</summary>
internal sealed partial record OutletLineView : View
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its page.</summary>
    public required string Address { get; init; }

    /// <summary>Reports.</summary>
    public required int Count { get; init; }

    /// <summary>Kind of outlet.</summary>
    public string? Type { get; init; }

    /// <summary>Dates of its reports.</summary>
    public string? Span { get; init; }

    /// <summary>Its part in its paragraphs.</summary>
    public required RolesView Roles { get; init; }
}

/// <summary>All outlets. <c>it</c> of outlets.html.</summary>
internal sealed partial record OutletsView : View
{
    /// <summary>By name.</summary>
    public ImmutableArray<OutletLineView> Outlets { get; init; } = [];

    /// <summary>Who credits whom; null where nobody credits another.</summary>
    public CreditsView? Credits { get; init; }

    /// <summary>Reports whose outlet is not stated.</summary>
    public ImmutableArray<LinkView> Unknown { get; init; } = [];
}

/// <summary>A report in the list of its outlet.</summary>
internal sealed partial record OutletReportView : View
{
    /// <summary>Its headline.</summary>
    public required string Title { get; init; }

    /// <summary>Its page.</summary>
    public required string Address { get; init; }

    /// <summary>Its date in words.</summary>
    public string? Date { get; init; }

    /// <summary>The same for <c>&lt;time&gt;</c>.</summary>
    public string? Datetime { get; init; }

    /// <summary>Its story-year.</summary>
    public required LinkView Story { get; init; }

    /// <summary><c>original</c>, <c>credited</c> or <c>unnamed</c>.</summary>
    public required string Role { get; init; }

    /// <summary>The same for readers.</summary>
    public required string RoleWords { get; init; }

    /// <summary>Its language, where it differs from the page's.</summary>
    public string? Lang { get; init; }
}

/// <summary>One outlet. <c>it</c> of outlet.html.</summary>
internal sealed partial record OutletView : View
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Other names.</summary>
    public ImmutableArray<string> Variants { get; init; } = [];

    /// <summary>Host names.</summary>
    public ImmutableArray<string> Domains { get; init; } = [];

    /// <summary>Owner, from the editor.</summary>
    public string? Owner { get; init; }

    /// <summary>Kind, from the editor.</summary>
    public string? Type { get; init; }

    /// <summary>Country, from the editor.</summary>
    public string? Country { get; init; }

    /// <summary>Where owner and kind are known from.</summary>
    public string? Source { get; init; }

    /// <summary>The same as an address, where it is one.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>Newest first.</summary>
    public ImmutableArray<OutletReportView> Reports { get; init; } = [];

    /// <summary>Reports that credit nobody else, be it without a name.</summary>
    public required int Original { get; init; }

    /// <summary>Reports that credit another origin.</summary>
    public required int Credited { get; init; }

    /// <summary>Reports that credit nobody by name, and yet say that they have it from others: "foreign media".</summary>
    public required int Unnamed { get; init; }

    /// <summary>Whom its reports credit, as a sentence.</summary>
    public required string RoleWords { get; init; }

    /// <summary>Its part in its paragraphs.</summary>
    public required RolesView Roles { get; init; }

    /// <summary>Whom it credits.</summary>
    public ImmutableArray<CountView> Credits { get; init; } = [];

    /// <summary>Who credits it.</summary>
    public ImmutableArray<CountView> CarriedBy { get; init; } = [];

    /// <summary>Lines removed from its pages, each once.</summary>
    public ImmutableArray<LineView> Furniture { get; init; } = [];
}
