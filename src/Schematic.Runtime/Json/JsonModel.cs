using System;
using System.Text;

namespace Schematic.Runtime;

/// <summary>
/// What generated models and unions share: they are equal when they are the same JSON, where the order of members
/// does not count, and their text is their JSON.
/// </summary>
public static class JsonModel
{
    /// <summary>Whether two values are the same JSON.</summary>
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
            || (leftJson.Written.Length == rightJson.Written.Length && JsonEquality.AreEqual(leftJson.Memory, rightJson.Memory));
    }

    /// <summary>A hash code that agrees with <see cref="AreEqual"/>.</summary>
    public static int GetHashCode<T>(T model)
        where T : class, IJsonModel<T>
    {
        using var json = JsonBuffer.Of(model);
        return JsonEquality.GetHashCode(json.Written);
    }

    /// <summary>The value's JSON.</summary>
    public static string ToText<T>(T model)
        where T : class, IJsonModel<T>
    {
        using var json = JsonBuffer.Of(model);
        return Encoding.UTF8.GetString(json.Written);
    }

    /// <summary>Appends the value's JSON to the text of a record; always true, as records want it.</summary>
    public static bool Print<T>(T model, StringBuilder builder)
        where T : class, IJsonModel<T>
    {
        builder.Append(ToText(model));
        return true;
    }
}
