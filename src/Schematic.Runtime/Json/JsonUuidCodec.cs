using System;
using System.Text.Json;

namespace Schematic.Runtime;

public static partial class Json
{
    /// <summary>Reads and writes a UUID (RFC 9562).</summary>
    public static readonly JsonCodec<Guid> Uuid = new JsonUuidCodec();
}

internal sealed class JsonUuidCodec : JsonTextCodec<Guid>
{
    protected override string Expected => "a UUID";

    public override void Write(Utf8JsonWriter writer, Guid value) => writer.WriteStringValue(value);

    public override void Write(Utf8JsonWriter writer, JsonEncodedText name, Guid value) => writer.WriteString(name, value);

    protected override bool TryFormat(Guid value, Span<char> text, out int length) => value.TryFormat(text, out length, "D");

    protected override bool TryParse(ReadOnlySpan<char> text, out Guid value) => Guid.TryParse(text, out value);
}
