namespace Schematic.CSharp.Binding.Prose;

/// <summary>Finds descriptions of responses that say no more than their status: "OK", "Successful response.", "200 response for create_order".</summary>
internal static class SuccessPhrase
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "accepted", "all", "an", "answer", "api", "body", "call", "code", "completed", "content", "created", "default", "done", "empty", "error", "errors", "example", "executed", "expected", "for",
        "good", "has", "http", "in", "is", "json", "no", "normal", "of", "ok", "okay", "on", "operation", "operations", "output", "payload", "processed", "reply", "request", "response", "responses", "result",
        "results", "return", "returned", "returns", "sample", "standard", "status", "succeeded", "succeeds", "success", "successful", "successfully", "the", "this", "typical", "valid", "was", "with",
    };

    /// <summary>True if a text has no other words, except the id of an operation.</summary>
    public static bool IsAll(string text)
    {
        var words = Words.GetAlternateLookup<ReadOnlySpan<char>>();
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var end = 0;
            while (end < rest.Length && (char.IsLetter(rest[end]) || rest[end] == '_')) end++;
            if (end > 0 && !words.Contains(rest[..end]) && !rest[..end].Contains('_')) return false;
            rest = rest[(end == 0 ? 1 : end)..];
        }

        return true;
    }
}
