using System;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>The member of an object that tells the branches of a union apart, wherever in the object it is.</summary>
internal static class JsonDiscriminator
{
    /// <summary>Finds the value of the member: a string's content, or the JSON of a number or boolean.</summary>
    internal static bool TryFind(Utf8JsonReader reader, string name, out byte[] value)
    {
        value = [];
        if (reader.TokenType != JsonTokenType.StartObject)
            return false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isSought = reader.ValueTextEquals(name);
            reader.Read();
            if (isSought)
            {
                value = JsonScalar.Utf8(ref reader);
                return value.Length > 0;
            }

            reader.Skip();
        }

        return false;
    }

    internal static bool Names(ReadOnlySpan<byte> value, JsonBranch branch)
    {
        foreach (var name in branch.DiscriminatorValues)
        {
            if (value.SequenceEqual(name))
                return true;
        }

        return false;
    }
}
