using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>The codecs of built-in types. Each is declared next to the type that implements it.</summary>
public static partial class Json
{
    /// <summary>Reads and writes any JSON value unchanged.</summary>
    public static readonly JsonCodec<JsonElement> Any = new JsonAnyCodec();
}
