using Digest.Rendering.Engine;

namespace Digest.Rendering.Views;

/// <summary>A letter of the list from A to Z.</summary>
internal sealed partial record LetterView : View
{
    /// <summary>The letter, or words for what begins with none.</summary>
    public required string Label { get; init; }

    /// <summary>Id of its heading.</summary>
    public required string Id { get; init; }

    /// <summary>Where its entries stand: a place of the page of all, or a page of its own.</summary>
    public required string Address { get; init; }

    /// <summary>Number of its entries.</summary>
    public required int Count { get; init; }

    /// <summary>Whether its entries stand on this page.</summary>
    public required bool Here { get; init; }

    /// <summary>Stories, speakers and outlets that begin with it, the note saying which; empty where they stand elsewhere.</summary>
    public ImmutableArray<LinkView> Entries { get; init; } = [];
}

/// <summary>A choice of a filter.</summary>
internal sealed partial record ChoiceView : View
{
    /// <summary>What the address of the page says.</summary>
    public required string Value { get; init; }

    /// <summary>What the reader sees.</summary>
    public required string Label { get; init; }
}

/// <summary>The search and the list from A to Z. <c>it</c> of search.html; of a letter's own page too, then without the search.</summary>
internal sealed partial record SearchView : View
{
    /// <summary>The letter whose own page it is; null for the page of all.</summary>
    public string? Letter { get; init; }

    /// <summary>All letters that something begins with, in order.</summary>
    public ImmutableArray<LetterView> Letters { get; init; } = [];

    /// <summary>Years to choose from, newest first.</summary>
    public ImmutableArray<ChoiceView> Years { get; init; } = [];

    /// <summary>Outlets to choose from, by name.</summary>
    public ImmutableArray<ChoiceView> Outlets { get; init; } = [];

    /// <summary>Passages that can be found.</summary>
    public required int Passages { get; init; }

    /// <summary>Names of stories, speakers and outlets, and headlines, that can be found.</summary>
    public required int Names { get; init; }

    /// <summary>Which index it is; the script asks for files of this one only.</summary>
    public required string Version { get; init; }
}
