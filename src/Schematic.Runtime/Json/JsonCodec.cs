using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>Reads and writes values of one type as JSON, without a static type.</summary>
public abstract class JsonCodec : JsonShape
{
    private protected JsonCodec()
    {
    }

    /// <summary>Gets the shape that determines how well a value matches: the codec itself, or the shape of the type it reads.</summary>
    internal virtual JsonShape Shape => this;

    /// <summary>True if null is a value of the type.</summary>
    internal virtual bool IsNullable => false;

    internal abstract object? ReadObject(ref Utf8JsonReader reader, JsonReadContext context);

    /// <summary>Returns true if a value has the type of the codec.</summary>
    internal abstract bool IsValue(object? value);

    internal abstract bool TryWriteObject(Utf8JsonWriter writer, object? value);
}

/// <summary>Reads and writes values of one type as JSON.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
public abstract class JsonCodec<T> : JsonCodec
{
    /// <summary>Reads a value. The reader is positioned on its first token, and on its last token afterwards.</summary>
    /// <exception cref="JsonException">The JSON is not a valid value of the type.</exception>
    public abstract T Read(ref Utf8JsonReader reader, JsonReadContext context);

    /// <summary>Reads the value of a member or an item; returns false if the value does not have the format of the type and the context tolerates that.</summary>
    /// <exception cref="JsonException">The JSON is not a valid value of the type.</exception>
    public bool TryRead(ref Utf8JsonReader reader, JsonReadContext context, [MaybeNullWhen(false)] out T value)
    {
        var depth = reader.CurrentDepth;
        try
        {
            value = Read(ref reader, context);
            return true;
        }
        catch (JsonFormatException) when (context.ToleratesMalformed)
        {
            // The reader can be within a list, or on an object instead of a string.
            while (reader.CurrentDepth > depth)
                reader.Read();
            context.Skip(ref reader);
            if (context.Choices is { } choices)
                choices.Losses += JsonLosses.MalformedValue;
            value = default;
            return false;
        }
    }

    /// <summary>Writes a value.</summary>
    public abstract void Write(Utf8JsonWriter writer, T value);

    /// <summary>Writes a member of an object.</summary>
    public virtual void Write(Utf8JsonWriter writer, JsonEncodedText name, T value)
    {
        writer.WritePropertyName(name);
        Write(writer, value);
    }

    /// <summary>Writes a member of an object, or nothing if there is no value.</summary>
    public virtual void WriteOptional(Utf8JsonWriter writer, JsonEncodedText name, T? value)
    {
        if (value is not null)
            Write(writer, name, value);
    }

    /// <summary>Writes a member of an object, or null if there is no value.</summary>
    public void WriteNullable(Utf8JsonWriter writer, JsonEncodedText name, T? value)
    {
        if (value is not null)
            Write(writer, name, value);
        else
            writer.WriteNull(name);
    }

    /// <summary>Writes a member with a nullable value type, or nothing if there is no value.</summary>
    /// <typeparam name="TValue">The type of the values.</typeparam>
    public void WriteOptional<TValue>(Utf8JsonWriter writer, JsonEncodedText name, TValue? value)
        where TValue : struct, T
    {
        if (value.HasValue)
            Write(writer, name, value.GetValueOrDefault());
    }

    /// <summary>Writes a member with a nullable value type, or null if there is no value.</summary>
    /// <typeparam name="TValue">The type of the values.</typeparam>
    public void WriteNullable<TValue>(Utf8JsonWriter writer, JsonEncodedText name, TValue? value)
        where TValue : struct, T
    {
        if (value.HasValue)
            Write(writer, name, value.GetValueOrDefault());
        else
            writer.WriteNull(name);
    }

    /// <summary>Writes the members that the description does not define, in their order.</summary>
    public void WriteRest(Utf8JsonWriter writer, IReadOnlyDictionary<string, T>? rest)
    {
        if (rest is null)
            return;
        foreach (var member in rest)
        {
            writer.WritePropertyName(member.Key);
            Write(writer, member.Value);
        }
    }

    /// <summary>Returns the culture-invariant string of the value for paths, queries, headers and forms; null if it is not a scalar.</summary>
    public virtual string? Format(T value) => null;

    /// <summary>Parses a string that <see cref="Format"/> returned.</summary>
    /// <exception cref="JsonException">The string is not a valid value, or the type is not a scalar.</exception>
    public virtual T Parse(string text) => throw new JsonException($"A {typeof(T).Name} cannot be read from a string.");

    internal override object? ReadObject(ref Utf8JsonReader reader, JsonReadContext context) => Read(ref reader, context);

    internal override bool IsValue(object? value) => value is T;

    internal override bool TryWriteObject(Utf8JsonWriter writer, object? value)
    {
        if (value is not T typed)
            return false;
        Write(writer, typed);
        return true;
    }
}
