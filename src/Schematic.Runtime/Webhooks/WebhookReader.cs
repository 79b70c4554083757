using System;
using System.Text;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>Reads the bodies of webhooks.</summary>
/// <typeparam name="TEvent">The base of the API's events.</typeparam>
/// <param name="unknown">Creates the event of a webhook that the description does not define.</param>
/// <param name="kinds">The webhooks of the description.</param>
public sealed class WebhookReader<TEvent>(Func<string?, JsonElement, TEvent> unknown, params WebhookKind<TEvent>[] kinds)
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = JsonReadContext.MaxDepth };

    /// <summary>Reads the body of a request.</summary>
    /// <param name="name">The name of the webhook, or its beginning; null if the body decides.</param>
    /// <param name="body">The body.</param>
    /// <param name="maxBytes">The largest size of a body.</param>
    /// <param name="missingMembers">The handling of required members that are missing.</param>
    /// <exception cref="WebhookException">The body is too large, not JSON, or not that of the webhook.</exception>
    public TEvent Read(string? name, ReadOnlyMemory<byte> body, int maxBytes, MissingMembers missingMembers)
    {
        if (body.Length > maxBytes) throw new WebhookException(WebhookFailure.TooLarge, $"The body has {body.Length} bytes, more than the {maxBytes} that are allowed.");
        var json = body.Span.StartsWith(Encoding.UTF8.Preamble) ? body[Encoding.UTF8.Preamble.Length..] : body;
        var context = JsonReadContext.For(missingMembers);
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return Find(name, json.Span, context) is { } kind ? kind.Read(json.Span, context) : unknown(name, document.RootElement.Clone());
        }
        catch (JsonException exception)
        {
            throw new WebhookException(WebhookFailure.Content, $"The body is not that of a webhook: {exception.Message}", exception);
        }
    }

    private WebhookKind<TEvent>? Find(string? name, ReadOnlySpan<byte> json, JsonReadContext context)
    {
        var candidates = Named(name);
        if (candidates is not [_, _, ..]) return candidates is [var only] ? only : null;
        var reader = new Utf8JsonReader(json, JsonReadContext.ReaderOptions);
        reader.Read();
        var (best, found) = (JsonShape.NoFit, (WebhookKind<TEvent>?)null);
        foreach (var candidate in candidates)
        {
            var fit = candidate.Fit(reader, context);
            if (fit > best) (best, found) = (fit, candidate);
        }

        return found;
    }

    // A header often has the first words of the name, and the body the others: "issues" and "opened" of "issues-opened".
    private WebhookKind<TEvent>[] Named(string? name)
    {
        if (string.IsNullOrEmpty(name)) return kinds;
        if (Array.Find(kinds, kind => kind.Name == name) is { } exact) return [exact];
        var folded = WebhookKind<TEvent>.Fold(name);
        var same = Array.FindAll(kinds, kind => kind.Folded == folded);
        return same.Length > 0 ? same : Array.FindAll(kinds, kind => kind.Folded.StartsWith(folded + "-", StringComparison.Ordinal));
    }
}
