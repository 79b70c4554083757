namespace Schematic.Fuzz.Descriptions;

/// <summary>Choices by chance, the same for the same seed.</summary>
internal sealed class Chance(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>True for two of three descriptions: their references lead to something, and their names are ordinary, so that most of them are accepted.</summary>
    public bool IsCareful { get; } = unchecked((uint)seed) % 3 != 0;

    /// <summary>Returns a number from 0 that is less than another.</summary>
    public int Below(int end) => _random.Next(end);

    /// <summary>True once in a number of times.</summary>
    public bool One(int times) => _random.Next(times) == 0;

    /// <summary>Returns one of several values.</summary>
    public T Of<T>(params ReadOnlySpan<T> values) => values[_random.Next(values.Length)];

    /// <summary>Returns up to a number of values.</summary>
    public IEnumerable<T> Some<T>(int most, Func<T> next)
    {
        for (var count = _random.Next(most + 1); count > 0; count--) yield return next();
    }
}
