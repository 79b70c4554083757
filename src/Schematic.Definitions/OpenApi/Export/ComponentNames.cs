using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi.Export;

/// <summary>The keys of types among the components: letters, digits, dots, dashes and underscores (OpenAPI 3.1, section 4.8.7).</summary>
internal sealed class ComponentNames
{
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    /// <summary>Creates the keys of the specified types.</summary>
    public ComponentNames(IReadOnlyList<TypeDefinition> types)
    {
        var taken = types.Select(type => type.Name).Where(IsKey).ToHashSet(StringComparer.Ordinal);
        foreach (var type in types)
        {
            var key = IsKey(type.Name) ? type.Name : Free(taken, string.Concat(type.Name.Select(character => IsKeyCharacter(character) ? character : '_')));
            _keys.Add(type.Name, key);
        }
    }

    /// <summary>Returns the key of a type.</summary>
    public string Of(string type) => _keys.GetValueOrDefault(type, type);

    private static string Free(HashSet<string> taken, string proposal)
    {
        var key = proposal;
        for (var number = 2; !taken.Add(key); number++) key = $"{proposal}_{number}";
        return key;
    }

    private static bool IsKey(string name) => name.Length > 0 && name.All(IsKeyCharacter);

    private static bool IsKeyCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_';
}
