using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions.OpenApi.Schemas;

/// <summary>The proposed name of a schema's type. <see cref="TypeNames"/> assigns the name only if the type needs one.</summary>
/// <remarks>Two proposals of the same name are different: each is the name of one type.</remarks>
internal sealed class TypeName
{
    /// <summary>Creates a name that does not depend on another one.</summary>
    public TypeName(string word) => Word = word;

    private TypeName(TypeName container, string? word) => (Container, Word) = (container, word);

    /// <summary>Gets the name that begins this one; null if there is none.</summary>
    public TypeName? Container { get; }

    /// <summary>Gets the last part of the name; null if the name repeats that of its container.</summary>
    public string? Word { get; }

    /// <summary>Creates another proposal of the same name.</summary>
    public TypeName Again() => new(this, null);

    /// <summary>Creates the name of a type within this one: a member or an item.</summary>
    public TypeName Within(string part) => new(this, part);

    /// <summary>Returns the proposed name, without the number that may be appended to it.</summary>
    public override string ToString() =>
        Container is null ? Word! : Word is null ? Container.ToString() : Words.Join(Container.ToString(), Word);
}
