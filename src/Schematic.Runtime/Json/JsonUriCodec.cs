using System;

namespace Schematic.Runtime;

public static partial class Json
{
    /// <summary>Reads and writes a URI or a relative reference (RFC 3986).</summary>
    public static readonly JsonCodec<Uri> Uri = new JsonUriCodec();
}

internal sealed class JsonUriCodec : JsonTextCodec<Uri>
{
    protected override string Expected => "a URI";

    // Nearly every string is a valid URI.
    protected override int BestFit => JsonFit.Kind;

    public override string Format(Uri value) => value.OriginalString;

    protected override bool TryParse(ReadOnlySpan<char> text, out Uri value) =>
        UriText.TryRead(text.ToString(), out value!);
}
