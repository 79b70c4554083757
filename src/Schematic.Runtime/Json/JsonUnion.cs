using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>The branches of a union, and the selection of a branch for a JSON value.</summary>
public sealed class JsonUnion : JsonShape
{
    private const int MaxOnStack = 64;

    private readonly string? _discriminator;
    private readonly JsonBranch[] _branches;
    private readonly JsonBranch[] _branchesByShape;
    private readonly JsonBranch[] _defaults;
    private readonly bool _hasSecrets;
    private bool? _leadsToUnions;

    /// <summary>Declares the branches in document order.</summary>
    /// <param name="discriminator">The member whose value distinguishes the branches; null if only their shapes do.</param>
    /// <param name="branches">The branches.</param>
    public JsonUnion(string? discriminator, params JsonBranch[] branches)
    {
        _discriminator = discriminator;
        _branches = branches;
        _branchesByShape = Array.FindAll(branches, branch => !branch.HasDiscriminator);
        _hasSecrets = Array.Exists(branches, branch => branch.IsSecret);
        _defaults = Array.FindAll(branches, branch => branch.IsDefault);
    }

    // Computed when a value is read: while unions are declared, other unions may not be initialized yet.
    private bool LeadsToUnions => _leadsToUnions ??= Array.Exists(_branches, branch => branch.Codec.Shape is JsonUnion);

    /// <summary>Gets the value of a union if it has the type of a branch.</summary>
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

    /// <summary>Enumerates the items of a union's value; none if it is not a list of that type.</summary>
    public static IEnumerator<T> Items<T>(object? value) => (value as IReadOnlyList<T> ?? []).GetEnumerator();

    /// <summary>
    /// Reads a value of the branch that matches best. A value that matches no branch is kept as a <see cref="JsonElement"/>.
    /// </summary>
    /// <exception cref="JsonException">The discriminator names one branch and the value is not valid for it, or the value is null.</exception>
    public object Read(ref Utf8JsonReader reader, JsonReadContext context)
    {
        if (context.TakeExpected() is { } expected && Array.Find(_branches, branch => ReferenceEquals(branch.Codec, expected)) is { } only)
            return only.Codec.ReadObject(ref reader, context) ?? throw JsonError.Unexpected(ref reader, "a value");
        if (_discriminator is not null && IsFirstMember(reader, out var discriminator))
        {
            NamedBy(ref discriminator, out var certain);
            if (certain is not null) return certain.Codec.ReadObject(ref reader, context)!;
        }

        var own = context.Remembering();
        own.Choices!.Enter();
        try
        {
            return own.Choices.IsDeep && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray
                ? ReadExcerpt(ref reader, own)
                : ReadNamedOrChosen(ref reader, own);
        }
        finally
        {
            own.Choices.Exit();
            context.Release(own);
        }
    }

    /// <summary>Writes a value of one of the branches, or a value that matches no branch.</summary>
    public void Write(Utf8JsonWriter writer, object? value)
    {
        if (_hasSecrets && JsonModel.IsPrinting && IsSecret(value))
        {
            writer.WriteStringValue(JsonModel.Hidden);
            return;
        }

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

    // The first branch that can write the value writes it. A value of no branch may be a secret in another form.
    private bool IsSecret(object? value) => Array.Find(_branches, branch => branch.Codec.IsValue(value)) is not { IsSecret: false };

    /// <inheritdoc/>
    public override int Fit(Utf8JsonReader reader, JsonReadContext context)
    {
        var own = context.Remembering();
        own.Choices!.Enter();
        try
        {
            var position = own.Choices.PositionOf(ref reader);
            if (own.Choices.TryFindFit(this, position, out var fit)) return fit;
            // Until the result is known, a branch that leads back here matches nothing.
            own.Choices.RememberFit(this, position, NoFit);
            foreach (var branch in _branches)
                fit = Math.Max(fit, branch.Codec.Fit(reader, own));
            own.Choices.RememberFit(this, position, fit);
            return fit;
        }
        finally
        {
            own.Choices.Exit();
            context.Release(own);
        }
    }

    /// <summary>Reads a value within many unions from a copy of it.</summary>
    private object ReadExcerpt(ref Utf8JsonReader reader, JsonReadContext context)
    {
        var choices = context.Choices!;
        var excerpt = choices.LastExcerpt as JsonIndexedExcerpt ?? new JsonIndexedExcerpt(choices);
        excerpt.Load(reader);
        var copy = excerpt.ReaderAt(ref reader);
        (choices.Excerpt, choices.LastExcerpt) = (excerpt, excerpt);
        try
        {
            return ReadNamedOrChosen(ref copy, context);
        }
        finally
        {
            choices.Excerpt = null;
            JsonIndexedExcerpt.Follow(ref reader, excerpt.PositionOf(ref copy));
        }
    }

    private object ReadNamedOrChosen(ref Utf8JsonReader reader, JsonReadContext context)
    {
        var (candidates, defaults) = (_branches, _defaults);
        if (_discriminator is not null && TryFindDiscriminator(reader, context, out var discriminator))
        {
            candidates = NamedBy(ref discriminator, out var certain);
            if (certain is not null) return certain.Codec.ReadObject(ref reader, context)!;
            if (candidates != _branchesByShape) defaults = [];
        }

        return ReadChosen(defaults, candidates, ref reader, context);
    }

    /// <summary>Returns true if the first member of an object is the discriminator, as it most often is.</summary>
    private bool IsFirstMember(Utf8JsonReader reader, out Utf8JsonReader discriminator)
    {
        discriminator = reader;
        return reader.TokenType == JsonTokenType.StartObject
            && discriminator.Read() && discriminator.TokenType == JsonTokenType.PropertyName && discriminator.ValueTextEquals(_discriminator) && discriminator.Read();
    }

    private bool TryFindDiscriminator(Utf8JsonReader reader, JsonReadContext context, out Utf8JsonReader discriminator)
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
            context.Skip(ref discriminator);
        }

        return false;
    }

    /// <summary>Returns the branches that a discriminator allows, or the only branch that it names.</summary>
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

    private object ReadChosen(JsonBranch[] defaults, JsonBranch[] candidates, ref Utf8JsonReader reader, JsonReadContext context)
    {
        var (choices, position) = (context.Choices!, context.Choices!.PositionOf(ref reader));
        if (choices.IsNested && choices.TryFind(this, position, out var known)) return Repeated(known, ref reader, context);
        var isGuarded = LeadsToUnions;
        if (isGuarded) choices.Remember(this, position, new JsonChoice(null, default, IsPending: true));
        var lostBefore = choices.Losses;
        var attempts = 0;
        if ((defaults.Length > 0 && reader.TokenType == JsonTokenType.StartObject && TryReadBest(defaults, ref reader, context, ref attempts, out var value))
            || TryReadBest(candidates, ref reader, context, ref attempts, out value))
        {
            // A value that took a single attempt is not remembered: reading it again is just as fast.
            if (choices.IsNested && attempts > 1) choices.Remember(this, position, new JsonChoice(value, choices.Losses - lostBefore));
            else if (isGuarded) choices.Forget(this, position);
            return value;
        }

        if (isGuarded && (attempts == 0 || reader.TokenType == JsonTokenType.Null)) choices.Forget(this, position);
        if (reader.TokenType == JsonTokenType.Null) throw JsonError.Unexpected(ref reader, "a value");
        if (choices.IsNested && attempts > 0) choices.Remember(this, position, default);
        return context.ReadElement(ref reader);
    }

    private static object Repeated(JsonChoice choice, ref Utf8JsonReader reader, JsonReadContext context)
    {
        if (choice.IsPending) throw new JsonException("A union contains itself.");
        context.Choices!.Losses += choice.Losses;
        if (choice.Value is null) return context.ReadElement(ref reader);
        context.Skip(ref reader);
        return choice.Value;
    }

    /// <summary>Tries the candidates from the best match to the worst. Among equal matches, the one that loses the fewest
    /// members is selected, and among several of those the first in document order. If the best match has malformed values, one that loses less is better.</summary>
    private static bool TryReadBest(
        JsonBranch[] candidates, ref Utf8JsonReader reader, JsonReadContext context, ref int attempts, out object value)
    {
        var choices = context.Choices!;
        Span<int> fits = candidates.Length <= MaxOnStack ? stackalloc int[candidates.Length] : new int[candidates.Length];
        for (var index = 0; index < candidates.Length; index++)
            fits[index] = candidates[index].Codec.Fit(reader, context);
        var (fit, at) = (int.MaxValue, candidates.Length);
        var lostBefore = choices.Losses;
        var start = reader;
        var (least, leastFit) = (new JsonLosses(int.MaxValue, 0), fit);
        value = null!;
        while (NextBest(fits, ref fit, ref at) && (least.Count == int.MaxValue || fit == leastFit || least.Malformed > 0))
        {
            attempts++;
            choices.Losses = default;
            context.Step();
            var attempt = start;
            if (TryRead(candidates[at], ref attempt, context, out var read) && choices.Losses.Count < least.Count)
            {
                (value, least, leastFit) = (read, choices.Losses, fit);
                reader = attempt;
            }

            if (least.Count == 0)
                break;
        }

        var isRead = least.Count < int.MaxValue;
        choices.Losses = isRead ? lostBefore + least : lostBefore;
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

    /// <summary>Finds the best match after the one at an index.</summary>
    private static bool NextBest(ReadOnlySpan<int> fits, ref int fit, ref int at)
    {
        var (best, bestAt) = (NoFit, -1);
        for (var index = 0; index < fits.Length; index++)
        {
            var isAfter = fits[index] < fit || (fits[index] == fit && index > at);
            if (isAfter && fits[index] > best)
                (best, bestAt) = (fits[index], index);
        }

        (fit, at) = (best, bestAt);
        return best != NoFit;
    }
}
