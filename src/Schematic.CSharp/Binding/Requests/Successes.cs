using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Requests;

/// <summary>The responses that tell of success, as one.</summary>
/// <param name="Content">The content; null where there is none.</param>
/// <param name="MayBeEmpty">Whether there is a response without content too.</param>
/// <param name="Status">The status of the content's response; null where there is none.</param>
internal sealed record Successes(ResponseContent? Content, bool MayBeEmpty, string? Status)
{
    /// <summary>The responses of an endpoint with a code of success; where there is none, the default one.</summary>
    public static IReadOnlyList<Response> All(Endpoint endpoint)
    {
        var successes = endpoint.Responses.Where(response => response.IsSuccess).ToList();
        return successes.Count > 0 ? successes : [.. endpoint.Responses.Where(response => response.Status == "default")];
    }

    public static Successes Of(Endpoint endpoint)
    {
        var all = All(endpoint);
        var first = all.FirstOrDefault(response => response.Contents.Count > 0);
        return new Successes(first?.Contents[0], all.Any(response => response.Contents.Count == 0), first?.Status ?? (all is [var empty, ..] ? empty.Status : null));
    }
}
