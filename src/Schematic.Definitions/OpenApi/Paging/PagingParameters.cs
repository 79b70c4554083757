using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi.Paging;

/// <summary>Finds parameters and documentation for pagination.</summary>
internal static class PagingParameters
{
    /// <summary>Returns the query parameters with one of several names, except constant and deprecated ones.</summary>
    public static List<Parameter> QueryParameters(this Endpoint endpoint, IReadOnlySet<string> words) =>
        [.. endpoint.Parameters.Where(parameter => parameter is { In: ParameterLocation.Query, Constant: null, IsDeprecated: false } && words.Has(parameter.Name))];

    /// <summary>True if the documentation contains one of several phrases as whole words.</summary>
    public static bool Mentions(this Documentation documentation, params ReadOnlySpan<string> phrases)
    {
        foreach (var phrase in phrases)
            if (Holds(documentation.Summary, phrase) || Holds(documentation.Description, phrase)) return true;
        return false;
    }

    private static bool Holds(string? text, string phrase)
    {
        if (text is null) return false;
        for (var start = 0; (start = text.IndexOf(phrase, start, StringComparison.OrdinalIgnoreCase)) >= 0; start++)
            if (!IsLetter(text, start - 1) && !IsLetter(text, start + phrase.Length)) return true;
        return false;
    }

    private static bool IsLetter(string text, int index) => index >= 0 && index < text.Length && char.IsLetter(text[index]);
}
