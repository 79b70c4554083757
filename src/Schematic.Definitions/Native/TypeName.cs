using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions.Native;

/// <summary>Checks the names of types.</summary>
internal static class TypeName
{
    /// <summary>True if the type notation can refer to a name.</summary>
    public static bool IsValid(string name) =>
        name.Length > 0 && char.IsLetter(name[0]) && name.All(IsCharacter) && !TypeWords.Reserved.Contains(name);

    /// <summary>True if a character is allowed in a name.</summary>
    public static bool IsCharacter(char character) => char.IsLetterOrDigit(character) || character is '_' or '.' or '-';
}
