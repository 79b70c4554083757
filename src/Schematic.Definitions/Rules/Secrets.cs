using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Rules;

/// <summary>Finds secrets that a description reads from the environment variables of other programs, or sends over unencrypted connections.</summary>
internal static class Secrets
{
    private const string Http = "http://";

    /// <summary>Checks an API.</summary>
    public static void Check(ApiDefinition api, DiagnosticBag diagnostics)
    {
        foreach (var scheme in api.AuthSchemes)
            foreach (var variable in scheme.Variables.Where(variable => !IsOwn(variable, api.Name)))
                diagnostics.Report(DiagnosticDescriptors.ForeignVariable, scheme.Location, variable, scheme.Name, api.Name);
        if (api.AuthSchemes.Count == 0 || api.Servers is not [var server, ..] || !IsExposed(server.Url)) return;
        diagnostics.Report(DiagnosticDescriptors.CredentialsInTheClear, server.Location, api.Name, server.Url);
    }

    /// <summary>
    /// True if a variable begins with the name of the API, the beginning of that name or its initials: <c>HUGGING_FACE_TOKEN</c>,
    /// <c>HUGGING_TOKEN</c> and <c>HF_TOKEN</c> of Hugging Face. A single letter is accepted as well.
    /// </summary>
    private static bool IsOwn(string variable, string api)
    {
        var (name, start) = (Letters(api), Letters(variable.Split('_')[0]));
        return variable.Length == 1
            || Letters(variable).StartsWith(name, StringComparison.Ordinal)
            || (start.Length > 2 && name.StartsWith(start, StringComparison.Ordinal))
            || (start.Length > 1 && Initials(api).StartsWith(start, StringComparison.Ordinal));
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static string Initials(string name) =>
        string.Concat(name.Where((letter, index) => char.IsUpper(letter) || (char.IsLetter(letter) && (index == 0 || !char.IsLetter(name[index - 1]))))).ToUpperInvariant();

    private static bool IsExposed(string url) =>
        url.StartsWith(Http, StringComparison.OrdinalIgnoreCase) && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.IsLoopback)
        // The host depends on the value of a variable.
        && !url[Http.Length..].Split('/')[0].Contains('{', StringComparison.Ordinal);
}
