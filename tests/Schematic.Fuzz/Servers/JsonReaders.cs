using System.Text;
using System.Text.Json;
using Schematic.Fuzz.Descriptions;
using Schematic.Runtime;
using Json = Schematic.Runtime.Json;

namespace Schematic.Fuzz.Servers;

/// <summary>JSON of a hostile server: it is read and written again as it was read, or refused with an exception for JSON.</summary>
internal static class JsonReaders
{
    /// <summary>Checks JSON that was put together by chance.</summary>
    /// <returns>The error; null for none.</returns>
    public static string? Check(uint seed)
    {
        var chance = new Chance(unchecked((int)seed));
        var bytes = Bytes(chance);
        return Check(bytes, Json.Any) ?? Check(bytes, Json.List(Json.String)) ?? Check(bytes, Json.Map(Json.List(Json.Boolean)))
            ?? Check(bytes, Json.Int64) ?? Check(bytes, Json.Double) ?? Check(bytes, Json.DateTime) ?? Check(bytes, Json.Uuid) ?? Check(bytes, Json.Bytes) ?? Check(bytes, Json.Duration);
    }

    private static string? Check<T>(byte[] bytes, JsonCodec<T> codec)
    {
        try
        {
            // The first reading replaces bytes that are not UTF-8, and the first writing chooses one of several ways to escape.
            var first = JsonText.Write(codec, JsonText.Read(bytes, codec, JsonReadContext.Strict));
            var written = JsonText.Write(codec, JsonText.Read(first, codec, JsonReadContext.Strict));
            var again = JsonText.Write(codec, JsonText.Read(written, codec, JsonReadContext.Strict));
            return written.AsSpan().SequenceEqual(again) ? null : $"{Encoding.UTF8.GetString(written)} is written as {Encoding.UTF8.GetString(again)}";
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException) when (codec == (object)Json.Any)
        {
            // A JsonElement refuses half of a surrogate pair when the string is read from it.
            return null;
        }
#pragma warning disable CA1031 // Any other exception is an error.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return $"{Convert.ToHexString(bytes)}: {exception}";
        }
    }

    private static byte[] Bytes(Chance chance)
    {
        var text = Words.Value(chance, 4)?.ToJsonString() ?? "null";
        if (chance.One(20)) text = new string('[', 300) + text;
        if (chance.One(8)) text = chance.Of("\"\\ud800\"", "\"2024-02-30T25:61:61Z\"", "\"P1Y1M1W1DT1H1M1.1S\"", "\"PT1e9S\"", "\"//8=\"", "\"0f8fad5bd9cb469fa16570867728950e\"", "-0.0e-0", "1E999999999", "NaN");
        var bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length > 0 && chance.One(6)) bytes[chance.Below(bytes.Length)] = (byte)chance.Below(256);
        return bytes;
    }
}
