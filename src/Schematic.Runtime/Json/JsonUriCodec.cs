using System;

namespace Schematic.Runtime;

internal sealed class JsonUriCodec : JsonTextCodec<Uri>
{
    protected override string Expected => "a URI";

    // Nearly every text is one.
    protected override int BestFit => JsonFit.Kind;

    public override string Format(Uri value) => value.OriginalString;

    protected override bool TryParse(ReadOnlySpan<char> text, out Uri value) =>
        Uri.TryCreate(text.ToString(), UriKind.RelativeOrAbsolute, out value!);
}
