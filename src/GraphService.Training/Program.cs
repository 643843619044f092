using System.CommandLine;
using GraphService.Training;

var root = new RootCommand("Trains and measures the models with which GraphService reads English.")
{
    TrainCommand.Create(),
    EvaluateCommand.Create(),
    TrainRelationsCommand.Create(),
    EvaluateRelationsCommand.Create(),
    TrainNamesCommand.Create(),
    TrainAntecedentsCommand.Create(),
    TrainLinksCommand.Create(),
    CalibrateCommand.Create(),
    DeriveNounsCommand.Create(),
};
try
{
    return await root.Parse(args).InvokeAsync(new() { EnableDefaultExceptionHandler = false });
}
catch (InvalidDataException fault)
{
    Console.Error.WriteLine(fault.Message);
    return 2;
}
