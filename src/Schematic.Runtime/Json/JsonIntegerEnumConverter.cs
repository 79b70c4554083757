using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>Enables <see cref="JsonSerializer"/> to read and write open enums of integers, including as dictionary keys.</summary>
/// <typeparam name="T">The enum.</typeparam>
public sealed class JsonIntegerEnumConverter<T>() : JsonScalarConverter<T>(Json.IntegerEnum<T>())
    where T : struct, IOpenEnum<T, long>;
