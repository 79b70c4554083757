using Schematic.RuntimeIndex;

if (args is not [var sources, var index, var names])
{
    Console.Error.WriteLine("usage: Schematic.RuntimeIndex SOURCES INDEX NAMES");
    return 2;
}

var compilation = RuntimeCompilation.Of(RuntimeFile.ReadAll(sources));
foreach (var error in compilation.Errors) Console.Error.WriteLine(error);
if (compilation.Errors.Count > 0) return 1;
var declarations = IndexedDeclaration.AllOf(compilation);
File.WriteAllText(index, IndexText.Of(declarations));
File.WriteAllText(names, NamesText.Of(declarations));
return 0;
