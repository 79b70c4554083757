using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>The branches of a union, and how one is chosen for a JSON value.</summary>
public sealed class JsonUnion : JsonShape
{
    private readonly string? _discriminator;
    private readonly JsonBranch[] _branches;

    /// <summary>Declares the branches in document order.</summary>
    /// <param name="discriminator">The member whose value tells the branches apart; null where only their shapes do.</param>
    /// <param name="branches">The branches.</param>
    public JsonUnion(string? discriminator, params JsonBranch[] branches)
    {
        _discriminator = discriminator;
        _branches = branches;
    }

    /// <summary>
    /// Reads a value of the best branch. A value that no branch fits is kept as a <see cref="JsonElement"/>.
    /// </summary>
    /// <exception cref="JsonException">The discriminator names one branch, and the value is faulty for it; or the value is null.</exception>
    public object? Read(ref Utf8JsonReader reader, JsonReadContext context)
    {
        var candidates = _branches;
        if (_discriminator is not null && JsonDiscriminator.TryFind(reader, _discriminator, out var discriminator))
        {
            candidates = Array.FindAll(_branches, branch => branch.DiscriminatorValues.Length > 0 && JsonDiscriminator.Names(discriminator, branch));
            if (candidates is [var certain])
                return certain.Codec.ReadObject(ref reader, context);
            if (candidates.Length == 0)
                candidates = Array.FindAll(_branches, branch => branch.DiscriminatorValues.Length == 0);
        }

        foreach (var branch in ByFit(candidates, reader, context))
        {
            var attempt = reader;
            try
            {
                var value = branch.Codec.ReadObject(ref attempt, context);
                reader = attempt;
                return value;
            }
            catch (JsonException) when (!context.IsRetrying)
            {
                context = context.Retrying;
            }
            catch (JsonException)
            {
                break;
            }
        }

        return reader.TokenType == JsonTokenType.Null
            ? throw JsonFault.Unexpected(ref reader, "a value")
            : JsonElement.ParseValue(ref reader);
    }

    /// <summary>Writes a value of one of the branches, or one that no branch fits.</summary>
    public void Write(Utf8JsonWriter writer, object? value)
    {
        foreach (var branch in _branches)
        {
            if (branch.Codec.TryWriteObject(writer, value))
                return;
        }

        if (value is JsonElement unknown)
            Json.Any.Write(writer, unknown);
        else
            writer.WriteNullValue();
    }

    /// <inheritdoc/>
    public override int Fit(Utf8JsonReader reader, JsonReadContext context)
    {
        var best = NoFit;
        foreach (var branch in _branches)
            best = Math.Max(best, branch.Codec.Fit(reader, context));
        return best;
    }

    private static List<JsonBranch> ByFit(JsonBranch[] candidates, Utf8JsonReader reader, JsonReadContext context)
    {
        var fitting = new List<JsonBranch>();
        var fits = new List<int>();
        foreach (var branch in candidates)
        {
            var fit = branch.Codec.Fit(reader, context);
            if (fit == NoFit)
                continue;
            var at = fits.FindIndex(other => other < fit);
            fitting.Insert(at < 0 ? fits.Count : at, branch);
            fits.Insert(at < 0 ? fits.Count : at, fit);
        }

        return fitting;
    }
}
