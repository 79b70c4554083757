using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>The codecs of the types that every description can use. Each is beside the type that does its work.</summary>
public static partial class Json
{
    /// <summary>Any JSON value, kept as it is.</summary>
    public static readonly JsonCodec<JsonElement> Any = new JsonAnyCodec();
}
