using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi.Paging;

/// <summary>Parameters as far as pages care.</summary>
internal static class PagingParameters
{
    /// <summary>The query parameters with one of several names that a caller may choose.</summary>
    public static List<Parameter> QueryParameters(this Endpoint endpoint, IReadOnlySet<string> words) =>
        [.. endpoint.Parameters.Where(parameter => parameter is { In: ParameterLocation.Query, Constant: null, IsDeprecated: false } && words.Has(parameter.Name))];

    /// <summary>Whether what a description says holds one of several phrases as words of their own.</summary>
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
