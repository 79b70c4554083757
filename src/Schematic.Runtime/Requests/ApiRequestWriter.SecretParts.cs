using System.Collections.Generic;
using System.Text.Json;

namespace Schematic.Runtime;

public sealed partial class ApiRequestWriter
{
    /// <summary>Records the secrets within a value, which errors, traces and logs do not contain. They are determined when one of these is created.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value; null for none.</param>
    /// <param name="codec">The codec of the value.</param>
    /// <param name="isWhole">True if all of the value is a secret.</param>
    public void SecretParts<T>(T? value, JsonCodec<T> codec, bool isWhole = false)
    {
        if (value is not null) (_secretParts ??= []).Add(() => RequestSecrets.Of(value, codec, isWhole));
    }

    /// <inheritdoc cref="SecretParts{T}(T, JsonCodec{T}, bool)"/>
    public void SecretParts<T>(T? value, JsonCodec<T> codec, bool isWhole = false)
        where T : struct
    {
        if (value is { } given) SecretParts(given, codec, isWhole);
    }
}

/// <summary>Finds the secrets within a value: the strings and numbers that are in its JSON, and not in its string representation.</summary>
internal static class RequestSecrets
{
    // Shorter values protect nothing, and are parts of too many words.
    private const int ShortestPart = 3;

    public static IReadOnlyList<string> Of<T>(T value, JsonCodec<T> codec, bool isWhole)
    {
        var secrets = new List<string>();
        using var sent = JsonDocument.Parse(JsonBody.Write(value, codec));
        if (isWhole)
        {
            AddAll(sent.RootElement, secrets);
            return secrets;
        }

        using var shown = JsonDocument.Parse(JsonModel.Printing((value, codec), static given => JsonBody.Write(given.value, given.codec)));
        AddHidden(sent.RootElement, shown.RootElement, secrets);
        return secrets;
    }

    private static void AddHidden(JsonElement sent, JsonElement shown, List<string> secrets)
    {
        if (sent.ValueKind != shown.ValueKind) AddAll(sent, secrets);
        else if (sent.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in sent.EnumerateObject())
            {
                if (shown.TryGetProperty(member.Name, out var visible)) AddHidden(member.Value, visible, secrets);
                else AddAll(member.Value, secrets);
            }
        }
        else if (sent.ValueKind == JsonValueKind.Array && sent.GetArrayLength() == shown.GetArrayLength())
        {
            for (var index = 0; index < sent.GetArrayLength(); index++) AddHidden(sent[index], shown[index], secrets);
        }
        else if (sent.GetRawText() != shown.GetRawText()) AddAll(sent, secrets);
    }

    private static void AddAll(JsonElement value, List<string> secrets)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in value.EnumerateObject()) AddAll(member.Value, secrets);
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray()) AddAll(item, secrets);
        }
        else if (value.ValueKind is JsonValueKind.String or JsonValueKind.Number && ParameterValue.Text(value) is { Length: >= ShortestPart } text) secrets.Add(text);
    }
}
