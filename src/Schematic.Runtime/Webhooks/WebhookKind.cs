using System;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>A webhook of an API.</summary>
/// <typeparam name="TEvent">The base of the API's events.</typeparam>
public abstract class WebhookKind<TEvent>
{
    private protected WebhookKind(string name)
    {
        Name = name;
        Folded = Fold(name);
    }

    /// <summary>Gets the name in the description.</summary>
    public string Name { get; }

    /// <summary>Gets the name in the form that is compared.</summary>
    internal string Folded { get; }

    /// <summary>Returns a name in lower case, with hyphens between its words: headers and bodies write names in other ways than descriptions.</summary>
    internal static string Fold(string name) => string.Create(name.Length, name, (folded, given) =>
    {
        for (var index = 0; index < given.Length; index++)
            folded[index] = char.IsLetterOrDigit(given[index]) ? char.ToLowerInvariant(given[index]) : '-';
    });

    internal abstract int Fit(Utf8JsonReader reader, JsonReadContext context);

    internal abstract TEvent Read(ReadOnlySpan<byte> body, JsonReadContext context);
}

/// <summary>A webhook of an API, with the type of its payload.</summary>
/// <typeparam name="TEvent">The base of the API's events.</typeparam>
/// <typeparam name="TPayload">The type of the payload.</typeparam>
/// <param name="name">The name in the description.</param>
/// <param name="codec">The codec of the payload.</param>
/// <param name="create">Creates the event.</param>
public sealed class WebhookKind<TEvent, TPayload>(string name, JsonCodec<TPayload> codec, Func<TPayload, TEvent> create) : WebhookKind<TEvent>(name)
{
    internal override int Fit(Utf8JsonReader reader, JsonReadContext context) => codec.Fit(reader, context);

    internal override TEvent Read(ReadOnlySpan<byte> body, JsonReadContext context) => create(JsonText.Read(body, codec, context));
}
