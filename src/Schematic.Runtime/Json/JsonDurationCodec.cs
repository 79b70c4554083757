using System;
using System.Xml;

namespace Schematic.Runtime;

public static partial class Json
{
    /// <summary>Reads and writes a duration (ISO 8601) of weeks, days, hours, minutes and seconds.</summary>
    public static readonly JsonCodec<TimeSpan> Duration = new JsonDurationCodec();
}

internal sealed class JsonDurationCodec : JsonTextCodec<TimeSpan>
{
    protected override string Expected => "a duration of weeks, days, hours, minutes and seconds";

    public override string Format(TimeSpan value) => XmlConvert.ToString(value);

    protected override bool TryParse(ReadOnlySpan<char> text, out TimeSpan value) => Iso8601Duration.TryParse(text, out value);
}
