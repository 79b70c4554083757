using System;

namespace Schematic.Runtime;

/// <summary>Keeps the lines of a message apart: no value may start one of its own.</summary>
internal static class HeaderText
{
    /// <summary>Gives the value back when it is one line.</summary>
    /// <exception cref="ArgumentException">It is not; the text says nothing of the value, which may be a secret.</exception>
    public static string Checked(string name, string value) =>
        value.AsSpan().IndexOfAny('\r', '\n', '\0') < 0
            ? value
            : throw new ArgumentException($"The value of '{name}' has a line break or a null character.");
}
