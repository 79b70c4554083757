using System;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>The branches of a union, and how one is chosen for a JSON value.</summary>
public sealed class JsonUnion : JsonShape
{
    private readonly string? _discriminator;
    private readonly JsonBranch[] _branches;
    private readonly JsonBranch[] _branchesByShape;
    private readonly JsonBranch[] _defaults;

    /// <summary>Declares the branches in document order.</summary>
    /// <param name="discriminator">The member whose value tells the branches apart; null where only their shapes do.</param>
    /// <param name="branches">The branches.</param>
    public JsonUnion(string? discriminator, params JsonBranch[] branches)
    {
        _discriminator = discriminator;
        _branches = branches;
        _branchesByShape = Array.FindAll(branches, branch => !branch.HasDiscriminator);
        _defaults = Array.FindAll(branches, branch => branch.IsDefault);
    }

    /// <summary>Gives the value of a union where it is of a branch's type.</summary>
    public static bool TryGet<T>(object? value, [NotNullWhen(true)] out T? branch)
    {
        if (value is T given)
        {
            branch = given;
            return true;
        }

        branch = default;
        return false;
    }

    /// <summary>
    /// Reads a value of the best branch. A value that no branch fits is kept as a <see cref="JsonElement"/>.
    /// </summary>
    /// <exception cref="JsonException">The discriminator names one branch, and the value is faulty for it; or the value is null.</exception>
    public object Read(ref Utf8JsonReader reader, JsonReadContext context)
    {
        var candidates = _branches;
        var defaults = _defaults;
        if (_discriminator is not null && TryFindDiscriminator(reader, out var discriminator))
        {
            candidates = NamedBy(ref discriminator, out var certain);
            if (certain is not null)
                return certain.Codec.ReadObject(ref reader, context)!;
            if (candidates != _branchesByShape)
                defaults = [];
        }

        object value;
        if (defaults.Length > 0 && reader.TokenType == JsonTokenType.StartObject && TryReadBest(defaults, ref reader, context, out value))
            return value;
        if (TryReadBest(candidates, ref reader, context, out value))
            return value;
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
        if (context.IsDeepest)
            return JsonFit.Loose;

        var best = NoFit;
        foreach (var branch in _branches)
            best = Math.Max(best, branch.Codec.Fit(reader, context.Nested));
        return best;
    }

    private bool TryFindDiscriminator(Utf8JsonReader reader, out Utf8JsonReader discriminator)
    {
        discriminator = reader;
        if (reader.TokenType != JsonTokenType.StartObject)
            return false;
        while (discriminator.Read() && discriminator.TokenType == JsonTokenType.PropertyName)
        {
            var isSought = discriminator.ValueTextEquals(_discriminator);
            discriminator.Read();
            if (isSought)
                return true;
            discriminator.TrySkip();
        }

        return false;
    }

    /// <summary>The branches that a discriminator leaves to choose from, or the one it is certain about.</summary>
    private JsonBranch[] NamedBy(ref Utf8JsonReader discriminator, out JsonBranch? certain)
    {
        certain = null;
        var count = 0;
        foreach (var branch in _branches)
        {
            if (branch.IsNamedBy(ref discriminator) && count++ == 0)
                certain = branch;
        }

        if (count < 2)
            return _branchesByShape;

        certain = null;
        var named = new JsonBranch[count];
        foreach (var branch in _branches)
        {
            if (branch.IsNamedBy(ref discriminator))
                named[^count--] = branch;
        }

        return named;
    }

    /// <summary>Tries the candidates from the best fit to the worst. Of those that fit equally well, the one that loses the fewest
    /// members inside is taken, and of several such the first in document order.</summary>
    private static bool TryReadBest(
        JsonBranch[] candidates, ref Utf8JsonReader reader, JsonReadContext context, out object value)
    {
        var (fit, at) = (int.MaxValue, candidates.Length);
        var lostBefore = JsonLosses.Count;
        var start = reader;
        var (least, leastFit) = (int.MaxValue, fit);
        var fitContext = context.Nested;
        var attemptContext = context;
        value = null!;
        while (NextBest(candidates, start, fitContext, ref fit, ref at) && (least == int.MaxValue || fit == leastFit))
        {
            JsonLosses.Count = 0;
            var attempt = start;
            if (TryRead(candidates[at], ref attempt, attemptContext, out var read) && JsonLosses.Count < least)
            {
                (value, least, leastFit) = (read, JsonLosses.Count, fit);
                reader = attempt;
            }

            if (least == 0 || context.IsNested)
                break;
            attemptContext = context.Nested;
        }

        var isRead = least < int.MaxValue;
        JsonLosses.Count = isRead ? lostBefore + least : lostBefore;
        return isRead;
    }

    private static bool TryRead(JsonBranch branch, ref Utf8JsonReader reader, JsonReadContext context, out object value)
    {
        var attempt = reader;
        try
        {
            value = branch.Codec.ReadObject(ref attempt, context)!;
        }
        catch (JsonException)
        {
            value = null!;
            return false;
        }

        if (value is IUnion { IsUnknown: true })
            return false;
        reader = attempt;
        return true;
    }

    /// <summary>The best candidate after the one at an index and of a fit.</summary>
    private static bool NextBest(
        JsonBranch[] candidates, Utf8JsonReader reader, JsonReadContext context, ref int fit, ref int at)
    {
        var (best, bestAt) = (NoFit, -1);
        for (var index = 0; index < candidates.Length; index++)
        {
            var candidate = candidates[index].Codec.Fit(reader, context);
            var isAfter = candidate < fit || (candidate == fit && index > at);
            if (isAfter && candidate > best)
                (best, bestAt) = (candidate, index);
        }

        (fit, at) = (best, bestAt);
        return best != NoFit;
    }
}
