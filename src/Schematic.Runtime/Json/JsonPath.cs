using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>Finds the paths of values in JSON, such as <c>$.data[3].id</c>.</summary>
internal static class JsonPath
{
    /// <summary>Returns the path of the value at an offset; of the last value before it if the JSON is malformed there.</summary>
    internal static string At(ReadOnlySpan<byte> json, long offset)
    {
        var reader = new Utf8JsonReader(json, JsonReadContext.ReaderOptions);
        var containers = new List<(string? Name, int Index)>();
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                    containers.RemoveAt(containers.Count - 1);
                else if (reader.TokenType == JsonTokenType.PropertyName)
                    containers[^1] = (reader.GetString(), 0);
                else if (containers.Count > 0 && containers[^1].Name is null)
                    containers[^1] = (null, containers[^1].Index + 1);

                if (reader.TokenStartIndex >= offset)
                    break;
                if (reader.TokenType == JsonTokenType.StartObject)
                    containers.Add(("", 0));
                else if (reader.TokenType == JsonTokenType.StartArray)
                    containers.Add((null, -1));
            }
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            // The path up to the malformed location is the best result.
        }

        return Format(containers);
    }

    // A step is a member, or an item if it has no name.
    private static string Format(List<(string? Name, int Index)> steps)
    {
        var path = new StringBuilder("$");
        foreach (var (name, index) in steps)
        {
            if (name is null && index >= 0)
                path.Append(CultureInfo.InvariantCulture, $"[{index}]");
            else if (name is { Length: > 0 } && IsPlain(name))
                path.Append('.').Append(name);
            else if (name is { Length: > 0 })
                path.Append("['").Append(name.Replace("'", "\\'", StringComparison.Ordinal)).Append("']");
        }

        return path.ToString();
    }

    private static bool IsPlain(string name)
    {
        foreach (var letter in name)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('_' or '-'))
                return false;
        }

        return true;
    }
}
