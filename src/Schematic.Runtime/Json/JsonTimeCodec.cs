using System;

namespace Schematic.Runtime;

public static partial class Json
{
    /// <summary>Reads and writes a time of day (RFC 3339, full-time and partial-time).</summary>
    public static readonly JsonCodec<ApiTime> Time = new JsonTimeCodec();
}

internal sealed class JsonTimeCodec : JsonTextCodec<ApiTime>
{
    protected override string Expected => "a time of day";

    public override string Format(ApiTime value) => value.ToString();

    protected override bool TryParse(ReadOnlySpan<char> text, out ApiTime value) => ApiTime.TryParse(text, out value);
}
