using Schematic.Definitions.OpenApi.Nodes;

namespace Schematic.Definitions.OpenApi.Validation;

/// <summary>The objects that each version of the OpenAPI Specification defines.</summary>
/// <remarks>
/// The fields of an object follow it, one per line: name, form, <c>required</c>, versions.
/// <list type="bullet">
/// <item>Forms: <c>string</c>, <c>uri</c>, <c>email</c>, <c>boolean</c>, <c>number</c>, <c>count</c> (an integer from 0),
/// <c>types</c> (of JSON Schema), <c>limit</c> (a number, or a boolean as in versions up to 3.0), <c>any</c>, <c>'a','b'</c> (one of these strings),
/// <c>Name</c> (an object), <c>Name&amp;</c> (an object or a reference), <c>[form]</c> (a list), <c>[form]+</c> (a non-empty list),
/// <c>{form}</c> (a map), <c>{form}rule</c> (a map whose keys follow a rule).</item>
/// <item><c>*rule</c> instead of a name: all keys that follow the rule.</item>
/// <item>Versions: <c>3.1</c>, <c>3.1+</c> (and later), <c>-3.1</c> (and earlier); all versions if none is specified.</item>
/// <item>A dash begins a rule about several fields: see <see cref="FieldRule"/>.</item>
/// <item><c>open:3.1+</c> after the name of an object: other fields are allowed in these versions.</item>
/// </list>
/// </remarks>
internal static partial class Specification
{
    private static readonly ObjectModel?[] Roots = new ObjectModel?[4];

    /// <summary>Returns the OpenAPI object of a version; null for Swagger 2.0, whose objects are not described here.</summary>
    public static ObjectModel? Of(OpenApiVersion version) =>
        version == OpenApiVersion.Swagger2 ? null : Volatile.Read(ref Roots[(int)version]) ?? Create(version);

    // Two concurrent threads may create the same model twice.
    private static ObjectModel Create(OpenApiVersion version)
    {
        var root = SpecificationParser.Parse(Document + Content, version)["OpenAPI"];
        Volatile.Write(ref Roots[(int)version], root);
        return root;
    }
}
