using System;
using System.Text;

namespace Schematic.Runtime;

/// <summary>
/// The common behavior of generated models and unions: two values are equal if they are the same JSON, ignoring the order
/// of members, and their string representation is the beginning of their JSON, without secrets.
/// </summary>
public static class JsonModel
{
    // Enough to recognize a value in a log or debugger.
    private const int LongestText = 1000;

    /// <summary>Returns true if two values are the same JSON.</summary>
    public static bool AreEqual<T>(T? left, T? right)
        where T : class, IJsonModel<T>
    {
        if (ReferenceEquals(left, right))
            return true;
        if (left is null || right is null)
            return false;

        using var leftJson = JsonBuffer.Of(left);
        using var rightJson = JsonBuffer.Of(right);
        return leftJson.Written.SequenceEqual(rightJson.Written)
            || (JsonEquality.MayBeEqual(leftJson.Written, rightJson.Written) && JsonEquality.AreEqual(leftJson.Memory, rightJson.Memory));
    }

    /// <summary>Returns a hash code that is consistent with <see cref="AreEqual"/>.</summary>
    public static int GetHashCode<T>(T model)
        where T : class, IJsonModel<T>
    {
        using var json = JsonBuffer.Of(model);
        return JsonEquality.GetHashCode(json.Written);
    }

    /// <summary>The string that is shown instead of a secret.</summary>
    internal const string Hidden = "***";

    /// <summary>True while a string representation is created, which contains no secrets.</summary>
    [field: ThreadStatic]
    public static bool IsPrinting { get; private set; }

    /// <summary>Returns the beginning of the JSON of the value, without secrets.</summary>
    public static string ToText<T>(T model)
        where T : class, IJsonModel<T>
    {
        return Printing(model, static model =>
        {
            using var json = JsonBuffer.Of(model);
            return Start(json.Written);
        });
    }

    /// <summary>Writes a value without secrets.</summary>
    internal static TResult Printing<T, TResult>(T value, Func<T, TResult> write)
    {
        var isNested = IsPrinting;
        IsPrinting = true;
        try
        {
            return write(value);
        }
        finally
        {
            IsPrinting = isNested;
        }
    }

    private static string Start(ReadOnlySpan<byte> json)
    {
        if (json.Length <= LongestText) return Encoding.UTF8.GetString(json);
        var end = LongestText;
        // The bytes of a character after the first begin with the bits 10.
        while (end > 0 && (json[end] & 0xC0) == 0x80) end--;
        return Encoding.UTF8.GetString(json[..end]) + "…";
    }

    /// <summary>Appends the beginning of the JSON of the value to the string representation of a record. Always returns true, as records require.</summary>
    public static bool Print<T>(T model, StringBuilder builder)
        where T : class, IJsonModel<T>
    {
        builder.Append(ToText(model));
        return true;
    }
}
