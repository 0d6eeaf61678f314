namespace Digest.Acquiring;

/// <summary>Reads an entry of <c>people.yml</c>.</summary>
internal static class PeopleReader
{
    /// <summary>The person; null, and told, without a name.</summary>
    public static Person? Read(YamlValue value, string path, Diagnostics diagnostics)
    {
        if (YamlFields.Of(value, EditorForms.Person, path, diagnostics) is not { } f)
        {
            return null;
        }

        if (f.Text("name") is not { } name)
        {
            f.Missing("name", "the name to show");
            return null;
        }

        var roles = f.Items("roles")
            .Select(r => r is YamlScalar { IsNull: false } s ? new PersonRole(s.Text.Trim(), null, null) : Role(r, path, diagnostics));
        return new Person
        {
            Name = name,
            Aliases = f.Texts("aliases"),
            Born = f.Date("born"),
            Roles = [.. roles.OfType<PersonRole>()],
            Line = f.Line,
        };
    }

    private static PersonRole? Role(YamlValue value, string path, Diagnostics diagnostics)
    {
        if (YamlFields.Of(value, EditorForms.Role, path, diagnostics) is not { } f)
        {
            return null;
        }

        if (f.Text("role") is { } role)
        {
            return new PersonRole(role, f.Date("from"), f.Date("to"));
        }

        f.Missing("role", "what the person was");
        return null;
    }
}
