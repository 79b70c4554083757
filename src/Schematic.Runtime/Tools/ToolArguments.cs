using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Schematic.Runtime;

/// <summary>The arguments of a call by a language model.</summary>
/// <param name="values">The arguments by name: JSON, strings, numbers and booleans.</param>
public sealed class ToolArguments(IDictionary<string, object?> values)
{
    /// <summary>Reads an argument that must be given.</summary>
    /// <typeparam name="T">The type of the argument.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="codec">The codec that reads it.</param>
    /// <returns>The argument.</returns>
    /// <exception cref="ArgumentException">The argument is missing or not valid.</exception>
    public T Get<T>(string name, JsonCodec<T> codec) =>
        values.TryGetValue(name, out var value) ? Read(name, value, codec) : throw new ArgumentException($"The argument '{name}' is missing.");

    /// <summary>Reads an argument of a value type; returns null if it is not given.</summary>
    /// <typeparam name="T">The type of the argument.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="codec">The codec that reads it.</param>
    /// <returns>The argument.</returns>
    /// <exception cref="ArgumentException">The argument is not valid.</exception>
    public T? Value<T>(string name, JsonCodec<T> codec)
        where T : struct => IsGiven(name, out var value) ? Read(name, value, codec) : null;

    /// <summary>Reads an argument of a reference type; returns null if it is not given.</summary>
    /// <typeparam name="T">The type of the argument.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="codec">The codec that reads it.</param>
    /// <returns>The argument.</returns>
    /// <exception cref="ArgumentException">The argument is not valid.</exception>
    public T? Reference<T>(string name, JsonCodec<T> codec)
        where T : class => IsGiven(name, out var value) ? Read(name, value, codec) : null;

    private bool IsGiven(string name, out object? value) => values.TryGetValue(name, out value) && value is not (null or JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined });

    private static T Read<T>(string name, object? value, JsonCodec<T> codec)
    {
        try
        {
            return JsonText.Read(Encoding.UTF8.GetBytes(Text(name, value)), codec, JsonReadContext.Strict);
        }
        catch (JsonException exception)
        {
            throw new ArgumentException($"The argument '{name}' is not valid. {exception.Message}", exception);
        }
    }

    private static string Text(string name, object? value) => value switch
    {
        null => "null",
        JsonElement element => element.GetRawText(),
        JsonNode node => node.ToJsonString(),
        string text => Encoding.UTF8.GetString(JsonText.Write(Json.String, text)),
        bool flag => flag ? "true" : "false",
        int or long or float or double or decimal => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"The argument '{name}' is neither JSON nor a string, number or boolean."),
    };
}
