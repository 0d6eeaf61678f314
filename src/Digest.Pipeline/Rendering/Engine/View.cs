using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Digest.Rendering.Engine;

/// <summary>
/// A plain record made for a page: what templates see. Its members are named in snake_case by a switch, so that no reflection is needed.
/// </summary>
internal abstract record View
{
    /// <summary>What <see cref="Get"/> gives for a name that is no member: a mistake of the theme.</summary>
    protected static readonly object Absent = new();

    /// <summary>The member of this name; <see cref="Absent"/> when there is none.</summary>
    public abstract object? Get(string name);

    /// <summary>Hears that a template reads a member.</summary>
    public virtual void Read(string name) { }

    /// <summary>True when there is such a member.</summary>
    public bool Has(string name) => !IsAbsent(Get(name));

    /// <summary>True for what <see cref="Get"/> gives for a name that is no member.</summary>
    public static bool IsAbsent(object? value) => ReferenceEquals(value, Absent);
}

/// <summary>Lets Scriban read views, and never write them.</summary>
internal sealed class ViewAccessor : IObjectAccessor
{
    /// <summary>The one instance: it keeps nothing.</summary>
    public static readonly ViewAccessor Instance = new();

    /// <inheritdoc/>
    public bool HasIndexer => false;

    /// <inheritdoc/>
    public Type IndexType => typeof(string);

    /// <inheritdoc/>
    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => 0;

    /// <inheritdoc/>
    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => [];

    /// <inheritdoc/>
    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => ((View)target).Has(member);

    /// <inheritdoc/>
    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        var view = (View)target;
        view.Read(member);
        value = view.Get(member);
        if (!View.IsAbsent(value))
        {
            return true;
        }

        value = null;
        return false;
    }

    /// <inheritdoc/>
    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

    /// <inheritdoc/>
    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    /// <inheritdoc/>
    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;
}
