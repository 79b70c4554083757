using System;

namespace Schematic.Runtime;

public static partial class Json
{
    /// <summary>Reads and writes a duration (ISO 8601).</summary>
    public static readonly JsonCodec<ApiDuration> Duration = new JsonDurationCodec();
}

internal sealed class JsonDurationCodec : JsonTextCodec<ApiDuration>
{
    protected override string Expected => "a duration";

    public override string Format(ApiDuration value) => value.ToString();

    protected override bool TryParse(ReadOnlySpan<char> text, out ApiDuration value) => ApiDuration.TryParse(text, out value);
}
