using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>Enables <see cref="JsonSerializer"/> to read and write open enums of strings, including as dictionary keys.</summary>
/// <typeparam name="T">The enum.</typeparam>
public sealed class JsonEnumConverter<T>() : JsonScalarConverter<T>(Json.Enum<T>())
    where T : struct, IOpenEnum<T, string>;
