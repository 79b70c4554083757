using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi;

/// <summary>A type whose content is being read.</summary>
/// <param name="name">The name for the type.</param>
internal sealed class PendingType(TypeName name)
{
    /// <summary>Gets or sets the type; null while its content is being read.</summary>
    public TypeReference? Type { get; set; }

    /// <summary>True if the content refers to the type.</summary>
    public bool IsReferred { get; private set; }

    /// <summary>Claims the name of the type, by which its content refers to it.</summary>
    public string NameWithin()
    {
        IsReferred = true;
        return name.Claim();
    }
}
