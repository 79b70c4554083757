using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>Lets <see cref="JsonSerializer"/> read and write open enums of strings, as dictionary keys too.</summary>
/// <typeparam name="T">The enum.</typeparam>
public sealed class JsonEnumConverter<T>() : JsonScalarConverter<T>(Json.Enum<T>())
    where T : struct, IOpenEnum<T, string>;
