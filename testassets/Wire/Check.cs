namespace Wire;

/// <summary>A check of requests and responses.</summary>
/// <param name="Name">The asserted statement.</param>
/// <param name="RunAsync">Throws if the check fails.</param>
internal sealed record Check(string Name, Func<Task> RunAsync)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Runs the check and prints a line about it.</summary>
    /// <returns>True if the check succeeds.</returns>
    public async Task<bool> PassesAsync()
    {
        try
        {
            await RunAsync().WaitAsync(Patience);
            Console.WriteLine("ok " + Name);
            return true;
        }
        catch (Exception error)
        {
            Console.WriteLine($"FAILED {Name}: {error}");
            return false;
        }
    }
}

/// <summary>The exception of a failed check.</summary>
internal sealed class CheckException(string message) : Exception(message);

/// <summary>Comparisons for checks.</summary>
internal static class Expect
{
    public static void Equal<T>(T actual, T expected)
    {
        if (!EqualityComparer<T>.Default.Equals(actual, expected)) throw new CheckException($"\n  expected {expected}\n  but was  {actual}");
    }

    public static void Sequence<T>(IEnumerable<T> actual, params T[] expected) => Equal(string.Join(" ¦ ", actual), string.Join(" ¦ ", expected));

    public static void True(bool holds, string what)
    {
        if (!holds) throw new CheckException(what);
    }

    public static async Task<TError> ThrowsAsync<TError>(Func<Task> action)
        where TError : Exception
    {
        try
        {
            await action();
        }
        catch (TError error)
        {
            return error;
        }

        throw new CheckException($"no {typeof(TError).Name}");
    }
}
