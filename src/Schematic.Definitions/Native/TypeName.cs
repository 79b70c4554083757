namespace Schematic.Definitions.Native;

/// <summary>What a type may be called.</summary>
internal static class TypeName
{
    /// <summary>Whether a name is one that the type notation can mention.</summary>
    public static bool IsValid(string name) =>
        name.Length > 0 && char.IsLetter(name[0]) && name.All(IsCharacter) && !TypeWords.Reserved.Contains(name);

    /// <summary>Whether a character may stand in a name.</summary>
    public static bool IsCharacter(char character) => char.IsLetterOrDigit(character) || character is '_' or '.' or '-';
}
