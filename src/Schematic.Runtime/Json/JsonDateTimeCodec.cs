using System;
using System.Globalization;

namespace Schematic.Runtime;

internal sealed class JsonDateTimeCodec : JsonTextCodec<DateTimeOffset>
{
    protected override string Expected => "a date and time";

    protected override bool TryFormat(DateTimeOffset value, Span<char> text, out int length) => value.TryFormat(
        text,
        out length,
        value.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
        CultureInfo.InvariantCulture);

    protected override bool TryParse(ReadOnlySpan<char> text, out DateTimeOffset value) => Rfc3339.TryParse(text, out value);
}
