using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Requests;

/// <summary>The success responses of an endpoint, combined.</summary>
/// <param name="Content">The content; null if there is none.</param>
/// <param name="MayBeEmpty">True if there is also a response without content.</param>
/// <param name="Status">The status of the content's response; null if there is none.</param>
internal sealed record Successes(ResponseContent? Content, bool MayBeEmpty, string? Status)
{
    public static Successes Of(Endpoint endpoint)
    {
        var all = endpoint.Successes;
        var first = all.FirstOrDefault(response => response.Contents.Count > 0);
        return new Successes(first?.Contents[0], all.Any(response => response.Contents.Count == 0), first?.Status ?? (all is [var empty, ..] ? empty.Status : null));
    }
}
