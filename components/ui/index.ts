/** The look without meaning: the primitives the screens are made of. */
export { ActionList, type Action } from './action-list';
export { Button, IconButton, IconLink, LinkButton } from './button';
export { Empty } from './empty';
export { Select, TextArea, TextField } from './fields';
export { Icon } from './icon';
export { Notice } from './notice';
export { Progress } from './progress';
export { Screen } from './screen';
export { Segmented } from './segmented';
export { Sheet } from './sheet';
export { Switch } from './switch';
export { useToast } from './toast';
